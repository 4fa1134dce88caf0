export interface Rule {
  readonly name: string
}
export const LAYERS: readonly string[]
export function houseRules(src: string): readonly Rule[]
export function webRules(src: string): readonly Rule[]
