export { type FirstRun, type FirstRunResult, needsSetup, setUp, type WorkspaceStarter } from './first-run'
export { type ChecklistStep, createSetupRoutes } from './routes'
