import type { ReactNode } from 'react'
import { HealthTabs } from '../../ui/health-tabs'
import { Page } from '../../ui/page'

type FrameProps = {
  tab: 'overview' | 'disagreement' | 'pulses'
  updatedAt?: number | undefined
  fixed?: boolean
  children: ReactNode
}

/** The screens of health, under one name. */
export function HealthFrame({ tab, updatedAt, fixed, children }: FrameProps) {
  return (
    <Page title="Health" updatedAt={updatedAt || undefined} fixed={fixed}>
      <HealthTabs tab={tab} />
      {children}
    </Page>
  )
}
