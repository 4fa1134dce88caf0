import { createLazyRoute } from '@tanstack/react-router'
import { SignIn } from './sign-in'
import { Welcome } from './welcome'

export const signInRoute = createLazyRoute('/sign-in')({ component: SignIn })
export const welcomeRoute = createLazyRoute('/welcome')({ component: Welcome })
