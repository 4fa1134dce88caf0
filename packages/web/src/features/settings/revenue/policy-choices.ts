type ChoiceKey = 'discounts' | 'trials' | 'cancellation' | 'pauses'

/** Policies of which one is chosen, the default first; `told` as it stands within a sentence. */
export const CHOICES: readonly {
  readonly key: ChoiceKey
  readonly label: string
  readonly description: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly told: string }[]
}[] = [
  {
    key: 'discounts',
    label: 'Discounts',
    description: 'Whether they lower MRR. Default: while in effect',
    options: [
      { value: 'in_effect', label: 'Lower MRR while in effect', told: 'discounts lower MRR while in effect' },
      { value: 'ignored', label: 'Never lower MRR', told: 'discounts never lower MRR' },
    ],
  },
  {
    key: 'trials',
    label: 'Trials',
    description: 'From when a line with a trial counts. Default: once the trial has ended',
    options: [
      { value: 'not_revenue', label: 'Are no revenue', told: 'trials are no revenue' },
      { value: 'revenue', label: 'Count from their start', told: 'trials count from their start' },
    ],
  },
  {
    key: 'cancellation',
    label: 'Cancellations',
    description: 'When what was cancelled is lost. Default: when access ends',
    options: [
      { value: 'access_end', label: 'Count when access ends', told: 'a cancellation counts when access ends' },
      { value: 'notice', label: 'Count when notice is given', told: 'a cancellation counts when notice is given' },
    ],
  },
  {
    key: 'pauses',
    label: 'Pauses',
    description: 'Whether a pause stands apart from churn. Default: in columns of its own',
    options: [
      { value: 'own', label: 'Stand in their own columns', told: 'a pause is neither churn nor contraction' },
      { value: 'churn', label: 'Are churn, and reactivation after', told: 'a pause is churn' },
    ],
  },
]
