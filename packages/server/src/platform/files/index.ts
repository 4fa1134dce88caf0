export { type BackupManifest, backUp, restore } from './backup'
export { type DataLock, lockDataDir } from './data-lock'
export { isProcessAlive, processCommand } from './process'
export { deriveSecret, readSecret } from './secret'
