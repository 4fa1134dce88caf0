import { createLazyRoute } from '@tanstack/react-router'
import { PeopleScreen } from './people-screen'

export const peopleRoute = createLazyRoute('/shell/people')({ component: PeopleScreen })
