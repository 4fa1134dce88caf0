export { Form, FormRow } from './form'
export { SegmentedControl } from './segmented-control'
