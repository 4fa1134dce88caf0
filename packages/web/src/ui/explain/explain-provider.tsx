import { Popover } from '@mantine/core'
import { type CSSProperties, lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { ExplainContext } from './explain-context'
import type { NumberTarget } from './types'

const ExplainCard = lazy(() => import('./explain-card').then((module) => ({ default: module.ExplainCard })))

type Open = { anchor: HTMLElement; target: NumberTarget; box: CSSProperties }

/** One popover for all numbers of the app, so that a table of thousands stays light. */
export function ExplainProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null)
  const show = useCallback((anchor: HTMLElement, target: NumberTarget) => {
    const { left, top, width, height } = anchor.getBoundingClientRect()
    setOpen({ anchor, target, box: { position: 'fixed', left, top, width, height, pointerEvents: 'none' } })
  }, [])
  const close = () => {
    // In a grid the table holds the focus, and with it the arrow keys.
    ;(open?.anchor.closest<HTMLElement>('[role=grid]') ?? open?.anchor)?.focus()
    setOpen(null)
  }
  return (
    <ExplainContext.Provider value={show}>
      {children}
      {open ? (
        <Popover
          opened
          onChange={close}
          position="bottom"
          width={404}
          trapFocus
          withRoles={false}
          middlewares={{ flip: true, shift: { padding: 8 } }}
        >
          <Popover.Target>
            <span style={open.box} />
          </Popover.Target>
          <Popover.Dropdown
            p={0}
            role="dialog"
            aria-label={`What ${open.target.title} is made of`}
            maw="calc(100vw - 16px)"
          >
            <Suspense fallback={<div tabIndex={-1} data-autofocus style={{ height: 240 }} />}>
              <ExplainCard target={open.target} onClose={close} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </ExplainContext.Provider>
  )
}
