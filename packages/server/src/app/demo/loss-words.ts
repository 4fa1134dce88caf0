/** What is written down of a loss, by the key of its reason. */
export const LOSS_WORDS: Readonly<Record<string, readonly string[]>> = {
  acquired: [
    'Bought by a larger group that runs its own scheduling.',
    'Merged; the new owner had signed elsewhere already.',
  ],
  closed_down: ['The company stopped trading.', 'Administrators took over and ended every contract.'],
  no_more_need: ['Moved to the parent company’s system.', 'They gave up the depot that used it.'],
  budget_cut: [
    'A freeze on all software that is not billed on.',
    'New finance director, every contract was cut by a fifth.',
  ],
  sponsor_left: [
    'Our champion went to another company and nobody took it over.',
    'The new head of service brought her own tool.',
  ],
  not_adopted: [
    'Half of the crews went on with paper; the dispatchers never trusted the plan.',
    'Bought for five depots, used in one.',
    'Nobody was made responsible for the rollout.',
  ],
  missing_feature: [
    'No connection to their accounting; invoices were typed twice.',
    'They need parts and stock on the van, which we do not have.',
  ],
  experience: ['Setting up the checklists took them months, with three people on our side in turn.'],
  competitor: [
    'A competitor came with the ERP that they were buying anyway.',
    'Lost to a competitor with offline maps.',
    'Two of their largest customers ask for another portal.',
  ],
  price: ['They count the jobs per seat and it no longer adds up.', 'Asked for a quarter off; we offered a tenth.'],
  payment_failed: ['Card expired; three reminders, no answer.', 'Direct debit returned twice, account closed.'],
}
