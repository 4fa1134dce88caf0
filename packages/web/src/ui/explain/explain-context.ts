import { createContext, useContext } from 'react'
import type { NumberTarget } from './types'

export type OpenExplain = (anchor: HTMLElement, target: NumberTarget) => void

export const ExplainContext = createContext<OpenExplain>(() => undefined)

/** Opens the explanation of a number beside the element that shows it. */
export function useExplain(): OpenExplain {
  return useContext(ExplainContext)
}
