import { Command } from 'commander'
import { VERSION } from '../app/package'
import { asError, Problem } from '../kernel/errors'
import { addBackupCommands } from './backup'
import { addDoctorCommand } from './doctor'
import { addImportCommand } from './import'
import { addMigrateCommand } from './migrate'
import { addOpenApiCommand } from './openapi'
import { addSeedCommand } from './seed'
import { addSetupCommand } from './setup'
import { addStartCommand } from './start'

const program = new Command('waymark')
  .description('Customer success software that explains every number')
  .version(VERSION)
addStartCommand(program)
addSetupCommand(program)
addImportCommand(program)
addMigrateCommand(program)
addBackupCommands(program)
addDoctorCommand(program)
addOpenApiCommand(program)
addSeedCommand(program)

try {
  await program.parseAsync()
} catch (thrown) {
  const error = asError(thrown)
  process.stderr.write(`waymark: ${error instanceof Problem ? error.message : (error.stack ?? error.message)}\n`)
  process.exitCode = 1
}
