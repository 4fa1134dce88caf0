import { Tab, Tabs } from '../tabs'

const tabs = [
  ['overview', '/health', 'Overview'],
  ['scorecards', '/health/scorecards', 'Scorecards'],
  ['disagreement', '/health/disagreement', 'Disagreement'],
  ['pulses', '/health/pulses', 'Pulses'],
] as const

/** The screens of health. */
export function HealthTabs({ tab }: { tab: (typeof tabs)[number][0] }) {
  return (
    <Tabs label="Health">
      {tabs.map(([key, to, name]) => (
        <Tab key={key} to={to} activeOptions={{ exact: true }} aria-current={key === tab ? 'page' : undefined}>
          {name}
        </Tab>
      ))}
    </Tabs>
  )
}
