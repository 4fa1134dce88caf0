import { Popover } from '@mantine/core'
import { lazy, type ReactElement, Suspense } from 'react'
import type { FieldInfo, Leaf } from './types'

const LeafForm = lazy(() => import('./leaf-form').then((module) => ({ default: module.LeafForm })))

type LeafEditorProps = {
  fields: readonly FieldInfo[]
  leaf?: Leaf
  turned?: boolean
  opened: boolean
  onClose: () => void
  onApply: (leaf: Leaf, not: boolean) => void
  children: ReactElement
}

/** The popover in which a clause is written; its form is loaded when first opened. */
export function LeafEditor({ opened, onClose, onApply, children, ...form }: LeafEditorProps) {
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && onClose()}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
      width={320}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={14} aria-label="Clause" maw="calc(100vw - 16px)">
        {opened ? (
          <Suspense fallback={<div style={{ height: 160 }} />}>
            <LeafForm
              {...form}
              onApply={(leaf, not) => {
                onApply(leaf, not)
                onClose()
              }}
            />
          </Suspense>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
