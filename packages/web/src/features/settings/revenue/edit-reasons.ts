import type { ChurnReasons } from '../../../api'

type Group = ChurnReasons['groups'][number]

const changeGroup = (reasons: ChurnReasons, key: string, change: (group: Group) => Group): ChurnReasons => ({
  groups: reasons.groups.map((group) => (group.key === key ? change(group) : group)),
})

export const labelGroup = (reasons: ChurnReasons, key: string, label: string) =>
  changeGroup(reasons, key, (group) => ({ ...group, label }))

export const labelReason = (reasons: ChurnReasons, group: string, key: string, label: string) =>
  changeGroup(reasons, group, (was) => ({
    ...was,
    reasons: was.reasons.map((one) => (one.key === key ? { ...one, label } : one)),
  }))

export const dropReason = (reasons: ChurnReasons, group: string, key: string) =>
  changeGroup(reasons, group, (was) => ({ ...was, reasons: was.reasons.filter((one) => one.key !== key) }))

/** Adds one without a name yet, under a key that no other has. */
export function addReason(reasons: ChurnReasons, group: string): ChurnReasons {
  const taken = new Set(reasons.groups.flatMap((one) => one.reasons.map(({ key }) => key)))
  let number = 1
  while (taken.has(`own_${number}`)) number++
  return changeGroup(reasons, group, (was) => ({
    ...was,
    reasons: [...was.reasons, { key: `own_${number}`, label: '' }],
  }))
}
