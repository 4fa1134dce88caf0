export { authenticate } from './authenticate'
export {
  type Credential,
  type CredentialKind,
  createCredential,
  listCredentials,
  revokeCredential,
} from './credentials'
export { migrations } from './migrations'
export { openSignIn, type SignIn } from './sign-in'
