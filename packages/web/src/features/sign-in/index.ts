import { createLazyRoute } from '@tanstack/react-router'
import { Join } from './join'
import { SignIn } from './sign-in'
import { Welcome } from './welcome'

export const joinRoute = createLazyRoute('/join')({ component: Join })
export const signInRoute = createLazyRoute('/sign-in')({ component: SignIn })
export const welcomeRoute = createLazyRoute('/welcome')({ component: Welcome })
