import { type ComponentProps, useState } from 'react'
import { Button } from '../button'

type CopyButtonProps = { text: string; label?: string } & Pick<ComponentProps<typeof Button>, 'variant' | 'small'>

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label = 'Copy', ...look }: CopyButtonProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    )
    setTimeout(() => setCopied('no'), 2000)
  }
  const words = { no: label, yes: 'Copied', refused: 'Copying is not allowed here' }
  return (
    <Button {...look} icon={copied === 'yes' ? 'check' : 'copy'} onClick={copy}>
      <span aria-live="polite">{words[copied]}</span>
    </Button>
  )
}
