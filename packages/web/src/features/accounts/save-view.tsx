import { Checkbox, Popover, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteView, saveView } from '../../api'
import { Button } from '../../ui/button'
import { Form } from '../../ui/form'
import { sayDone } from '../../ui/notify'
import type { AccountListState } from './use-account-list'

const keyFrom = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** Keeps rule, order and columns under a name. */
export function SaveView({ state }: { state: AccountListState }) {
  const { place, search, columns, views, go } = state
  const current = views.find((view) => view.key === place.view)
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState(current?.name ?? '')
  const [shared, setShared] = useState(current?.shared ?? false)
  const client = useQueryClient()
  const done = async (key: string | undefined, words: string, undo?: () => Promise<unknown>) => {
    await client.invalidateQueries({ queryKey: ['views'] })
    setOpened(false)
    go({ view: key, filter: undefined, sort: undefined, columns: undefined })
    const takeBack = async () => {
      await undo?.()
      await client.invalidateQueries({ queryKey: ['views'] })
    }
    sayDone(words, undo ? { run: takeBack } : undefined)
  }
  const key = current && current.name === name ? current.key : keyFrom(name)
  const save = useMutation({
    mutationFn: () =>
      saveView({ key, name, filter: search.filter ?? null, sort: search.sort ?? null, columns, shared }),
    onSuccess: () =>
      done(key, `View “${name}” saved`, () => (current?.key === key ? saveView(current) : deleteView(key))),
  })
  const remove = useMutation({
    mutationFn: () => deleteView(current?.key ?? ''),
    onSuccess: () => done(undefined, `View “${current?.name}” deleted`, current && (() => saveView(current))),
  })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button variant="ghost" small icon="plus" onClick={() => setOpened((was) => !was)}>
          Save view
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={14} aria-label="Save view">
        <Form
          onSubmit={() => save.mutate()}
          problem={save.error?.message ?? remove.error?.message}
          actions={
            <>
              <Button type="submit" variant="primary" disabled={!key || save.isPending}>
                {current && current.name === name ? 'Update view' : 'Save view'}
              </Button>
              {current ? (
                <Button variant="danger" onClick={() => remove.mutate()}>
                  Delete view
                </Button>
              ) : null}
            </>
          }
        >
          <TextInput
            label="Name"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label="Shared with everyone"
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
