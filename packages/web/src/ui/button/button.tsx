import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from '../icon'
import styles from './button.module.css'
import { Kbd } from './kbd'

type Look = {
  variant?: 'plain' | 'primary' | 'ghost' | 'danger'
  icon?: IconName | undefined
  /** The key that does the same, shown as a hint. */
  hint?: string | undefined
  small?: boolean
  on?: boolean
  caret?: boolean
  children?: ReactNode
}

function classesOf(look: Look, extra?: string): string {
  const onlyIcon = look.icon && look.children == null
  return [
    styles.button,
    look.variant && look.variant !== 'plain' ? styles[look.variant] : '',
    look.small ? styles.small : '',
    look.on ? styles.on : '',
    onlyIcon ? styles.icon : '',
    extra ?? '',
  ]
    .filter(Boolean)
    .join(' ')
}

function contentOf({ icon, children, hint, caret }: Look): ReactNode {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {hint ? <Kbd>{hint}</Kbd> : null}
      {caret ? <Icon name="down" size={12} /> : null}
    </>
  )
}

/** A button: verb and object. One that shows only an icon needs an aria-label. */
export function Button({
  variant,
  icon,
  hint,
  small,
  on,
  caret,
  children,
  className,
  ...rest
}: Look & ComponentProps<'button'>) {
  const look: Look = { variant, icon, hint, small, on, caret, children }
  return (
    <button type="button" {...rest} className={classesOf(look, className)}>
      {contentOf(look)}
    </button>
  )
}

function AnchorButton({
  variant,
  icon,
  hint,
  small,
  on,
  caret,
  children,
  className,
  ...rest
}: Look & ComponentProps<'a'>) {
  const look: Look = { variant, icon, hint, small, on, caret, children }
  return (
    <a {...rest} className={classesOf(look, className)}>
      {contentOf(look)}
    </a>
  )
}

/** A link to another screen that looks like a button. */
export const LinkButton = createLink(AnchorButton)

/** A link to a file or another site that looks like a button. */
export const HrefButton = AnchorButton
