const place = 'waymark-single-keys'

/** Whether single-key shortcuts are on for this browser; they are unless switched off. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(place) !== 'off'
}

/** Switches single-key shortcuts on or off for this browser. */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(place, on ? 'on' : 'off')
}
