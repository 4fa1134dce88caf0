export { type DataLock, lockDataDir } from './data-lock'
export { isProcessAlive, processCommand } from './process'
export { deriveSecret, readSecret } from './secret'
