export { CopyButton } from './copy-button'
export { CopySnippet } from './copy-snippet'
