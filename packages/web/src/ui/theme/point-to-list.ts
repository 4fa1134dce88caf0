/**
 * Mantine names a list of options anew after it has told the input its name, so that `aria-controls` points at nothing. Points the focused
 * combobox at the list that is open.
 */
export function pointToList(): void {
  setTimeout(() => {
    const input = document.activeElement
    if (input?.getAttribute('role') !== 'combobox') return
    const own = document.querySelector(`[role=listbox][aria-labelledby="${input.id}-label"]`)
    const list = own ?? document.querySelector('[role=listbox]:not([hidden])')
    if (list) input.setAttribute('aria-controls', list.id)
  }, 60)
}
