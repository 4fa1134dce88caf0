export { type Bar, BarChart } from './bar-chart'
export type { Flag, LineChartProps, Point, Series, Span } from './chart-types'
export { LineChart } from './line-chart'
export { Sparkline } from './sparkline'
