export { Button, HrefButton, LinkButton } from './button'
export { Kbd } from './kbd'
