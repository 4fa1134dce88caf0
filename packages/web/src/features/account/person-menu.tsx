import { Menu } from '@mantine/core'
import { Button } from '../../ui/button'

/** What is done to one of the people. */
export function PersonMenu({ name, onMerge }: { name: string; onMerge: () => void }) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="ghost" small icon="more" aria-label={`More about ${name}`} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onMerge}>Merge with another person</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
