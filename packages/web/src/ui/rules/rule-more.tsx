import { Menu } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../button'
import { RuleJson } from './rule-json'
import type { RuleNode } from './types'

type RuleMoreProps = { rule: RuleNode | null; onChange: (rule: RuleNode | null) => void; onGroup: () => void }

/** What is done to a rule less often: add a group, read it as JSON, clear it. */
export function RuleMore({ rule, onChange, onGroup }: RuleMoreProps) {
  const [json, setJson] = useState(false)
  return (
    <>
      <Menu position="bottom-start" width={160}>
        <Menu.Target>
          <Button variant="ghost" small icon="more" aria-label="More about the rule" />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onGroup}>Add a group</Menu.Item>
          <Menu.Item onClick={() => setJson(true)}>Show as JSON</Menu.Item>
          <Menu.Item onClick={() => onChange(null)}>Clear the rule</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {json ? <RuleJson rule={rule} onChange={onChange} onClose={() => setJson(false)} /> : null}
    </>
  )
}
