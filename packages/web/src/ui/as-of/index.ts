export { AsOfBar, AsOfLinksBar } from './as-of-bar'
export { AsOfPicker } from './as-of-picker'
export { DayPicker } from './day-picker'
export { readAsOf, useAsOf } from './use-as-of'
