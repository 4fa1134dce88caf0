/** What happened on a day that the chart of the score should mark. */
export interface Flag {
  readonly date: string
  readonly label: string
}
