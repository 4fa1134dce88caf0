export type {
  DemoAccount,
  DemoArchetype,
  DemoCompany,
  DemoDeparture,
  DemoEvent,
  DemoFeature,
  DemoFields,
  DemoMember,
  DemoOptions,
  DemoPerson,
  DemoPersonRole,
  DemoPlan,
  DemoStory,
  DemoSubscription,
} from './contract'
export { generateDemo } from './generate-demo'
