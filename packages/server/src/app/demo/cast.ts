import type { DemoArchetype, DemoCurrency, DemoPlan } from './contract'
import type { REGIONS } from './regions'

/** A company with a name given by hand; what is not said about it is drawn like everybody's. */
export interface CastMember {
  readonly name: string
  readonly industry: string
  readonly region: keyof typeof REGIONS
  readonly plan?: DemoPlan
  readonly archetype?: DemoArchetype
  readonly seats?: number
  /** Of its contracts, where its region does not say it; of one that belongs to a company elsewhere. */
  readonly currency?: DemoCurrency
  /** Days from `today` to the planned end, for one that is about to leave. */
  readonly leavesIn?: number
}

const uk = (name: string, industry: string, more: Partial<CastMember> = {}): CastMember => ({
  name,
  industry,
  region: 'uki',
  ...more,
})

/** The first accounts, whatever the seed. Numbers 3 and 4 belong to number 2, their group. */
export const CAST: readonly CastMember[] = [
  uk('Castellan Security', 'Security', { plan: 'Growth', seats: 34, archetype: 'drifting' }),
  uk('Kestrel Lifts', 'Elevators', { plan: 'Growth', seats: 26, archetype: 'growing' }),
  uk('Brightwater Group', 'Utilities', { plan: 'Enterprise', seats: 40, archetype: 'quiet' }),
  uk('Brightwater Utilities', 'Utilities', { plan: 'Enterprise', seats: 96, archetype: 'champion_left', leavesIn: 27 }),
  uk('Brightwater Pipelines', 'Utilities', { plan: 'Growth', seats: 22, archetype: 'steady' }),
  uk('Lowland Broadband', 'Telecom', { plan: 'Enterprise', seats: 85, archetype: 'steady' }),
  uk('Meridian Rail Services', 'Transport', { plan: 'Enterprise', seats: 110, archetype: 'wobbling' }),
  uk('Osprey Roofing', 'Construction', { plan: 'Growth' }),
  uk('Pinefold Logistics', 'Transport', { plan: 'Enterprise', seats: 70, archetype: 'drifting' }),
  uk('Vantage Water', 'Utilities', { plan: 'Enterprise', seats: 90, archetype: 'growing' }),
  uk('Northwick Hospital Trust', 'Care', { plan: 'Enterprise', seats: 100, archetype: 'quiet' }),
  uk('Tessel Pharma Logistics', 'Cold chain', { plan: 'Growth', seats: 30 }),
  uk('Grange & Holt Estates', 'Property', { plan: 'Growth', seats: 24 }),
  uk('Saltmarsh Energy', 'Utilities', { plan: 'Enterprise', seats: 75, archetype: 'seasonal' }),
  uk('Cobalt Street Parking', 'Facilities', { plan: 'Growth', seats: 28, archetype: 'fading', leavesIn: 61 }),
  uk('Fenwick Cold Storage', 'Cold chain', { plan: 'Growth', archetype: 'seasonal' }),
  uk('Ironbridge Waste', 'Waste', { plan: 'Enterprise', archetype: 'steady' }),
  uk('Calder Valley Housing', 'Housing', { plan: 'Enterprise', archetype: 'steady' }),
  uk('Bellwether Schools', 'Facilities', { plan: 'Growth', archetype: 'growing' }),
  uk('Stanmore Fire Systems', 'Security', { plan: 'Growth', archetype: 'steady' }),
  { name: 'Müller & Söhne Haustechnik', industry: 'HVAC', region: 'dach' },
  uk('The "Old Mill" Maintenance Co.', 'Facilities'),
  uk(
    'Northern Counties Co-operative Refrigeration, Ventilation and Building Controls Maintenance Association',
    'Cold chain',
  ),
  { name: 'Électricité Générale de l’Île-de-France', industry: 'Electrical', region: 'south' },
  uk("O'Rourke & Daughters Plumbing", 'Plumbing'),
  { name: 'Göteborgs Hiss- och Portservice', industry: 'Elevators', region: 'nordics' },
  uk('Albion Vending', 'Retail services', { plan: 'Growth', archetype: 'drifting' }),
  uk('Lumen Facilities', 'Facilities', { plan: 'Enterprise', archetype: 'growing' }),
  { name: 'Ærø Forsyning & Fjernvarme', industry: 'Utilities', region: 'nordics' },
  uk('D.I.Y. (Done, Inspected, Yours) Handymen', 'Property', { plan: 'Starter', archetype: 'tiny' }),
  { name: 'Peña Nieto Hermanos Climatización', industry: 'HVAC', region: 'south' },
  uk('24/7 Locks', 'Security', { plan: 'Starter' }),
  {
    name: 'Kitahama Elevators Oceania',
    industry: 'Elevators',
    region: 'australia',
    plan: 'Growth',
    seats: 30,
    archetype: 'growing',
    currency: 'JPY',
  },
  uk('Llanfairpwll Drainage', 'Utilities', { plan: 'Starter' }),
  { name: 'Grüezi Gebäudereinigung', industry: 'Cleaning', region: 'dach' },
  { name: 'Harbor + Pine HVAC', industry: 'HVAC', region: 'america' },
]
