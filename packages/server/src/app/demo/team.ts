import type { DemoMember } from './contract'

const member = (name: string, email: string, role: DemoMember['role']): DemoMember => ({
  name,
  email: `${email}@fieldline.example`,
  role,
})

/** Who shows the demo: she signs in, and has a book of her own. */
export const HOST: DemoMember = member('Mara Lindqvist', 'mara.lindqvist', 'csm')

/** Fieldline's six CSMs, who own the accounts. */
export const CSMS: readonly DemoMember[] = [
  HOST,
  member('Tomás Ferreira', 'tomas.ferreira', 'csm'),
  member('Priya Nair', 'priya.nair', 'csm'),
  member('Jonas Weber', 'jonas.weber', 'csm'),
  member('Aoife Brennan', 'aoife.brennan', 'csm'),
  member('Caleb Osei', 'caleb.osei', 'csm'),
]

export const LEADER: DemoMember = member('Ingrid Solheim', 'ingrid.solheim', 'leader')

/** Everyone of Fieldline who signs in. */
export const MEMBERS: readonly DemoMember[] = [
  member('Daniel Okafor', 'daniel.okafor', 'admin'),
  LEADER,
  ...CSMS,
  member('Hannah Reyes', 'hannah.reyes', 'viewer'),
]
