import { CAST } from './cast'
import { GROUP_HEADS, GROUP_KINDS, GROUP_TAILS, NAME_STYLES } from './name-words'
import { makeRandom } from './random'
import { REGIONS, type Region } from './regions'

/** Who a company is: settled by the seed and its number alone, without looking at any other. */
export interface Identity {
  readonly name: string
  readonly slug: string
  readonly industry: string
  readonly region: Region
  readonly group: Group | null
}

export interface Group {
  readonly key: string
  /** The number of the account that is the group's head office, and of its last subsidiary. */
  readonly head: number
  readonly last: number
}

const BLOCK = 20

export function nameAccount(seed: number, index: number): Identity {
  const group = findGroup(seed, index)
  const cast = CAST[index]
  if (cast) return { ...cast, slug: makeSlug(cast.name), region: REGIONS[cast.region], group }
  return group ? nameInGroup(seed, index, group) : nameAlone(seed, index)
}

/** Every run of 20 numbers holds at most one group, so that a company finds its own by itself. */
function findGroup(seed: number, index: number): Group | null {
  const block = Math.floor(index / BLOCK)
  if (block === 0) return index >= 2 && index <= 4 ? { key: 'group-0', head: 2, last: 4 } : null
  if ((block + 1) * BLOCK <= CAST.length) return null
  const random = makeRandom(seed, 'group', block)
  const first = Math.max(block * BLOCK, CAST.length)
  if (!random.chance(0.6)) return null
  const subsidiaries = random.int(2, 5)
  const head = random.int(first, (block + 1) * BLOCK - 1)
  const last = Math.min(head + subsidiaries, (block + 1) * BLOCK - 1)
  return last - head >= 2 && index >= head && index <= last ? { key: `group-${block}`, head, last } : null
}

function nameInGroup(seed: number, index: number, group: Group): Identity {
  const random = makeRandom(seed, group.key)
  const [head, tail, round] = spread(Number(group.key.slice(6)), seed, GROUP_HEADS.length, GROUP_TAILS.length)
  const made = `${GROUP_HEADS[head]}${GROUP_TAILS[tail]}${round > 0 ? ` ${round + 1}` : ''}`
  // Some of the made-up words are also names of single companies.
  const base = NAME_STYLES.some((style) => style.bases.includes(made)) ? `Great ${made}` : made
  const region = REGIONS[random.pick(['uki', 'uki', 'america', 'australia'] as const)]
  const english = NAME_STYLES[0]?.trades ?? []
  const first = random.int(0, english.length - 1)
  const place = index - group.head
  const [trade = '', industry = ''] = english[(first + place * 5) % english.length] ?? []
  const name = `${base} ${place === 0 ? random.pick(GROUP_KINDS) : trade}`
  return { name, slug: makeSlug(name), industry, region, group }
}

function nameAlone(seed: number, index: number): Identity {
  const random = makeRandom(seed, 'name', index)
  const style = NAME_STYLES[random.weighted(NAME_STYLES.map((each) => each.weight))]
  if (!style) throw new RangeError('There is no style of names.')
  const [base, trade, round] = spread(index, seed, style.bases.length, style.trades.length)
  const [tradeName = '', industry = ''] = style.trades[trade] ?? []
  const town = style.towns[(round - 1) % style.towns.length]
  const again = Math.floor((round - 1) / style.towns.length)
  const place = round === 0 ? '' : ` ${town}${again > 0 ? ` ${again + 1}` : ''}`
  const name = `${style.bases[base]} ${tradeName}${place}`
  return { name, slug: makeSlug(name), industry, region: REGIONS[random.pick(style.regions)], group: null }
}

/** Walks all pairs below (width, height) in a scattered order without repeating one, then again in the next round. */
function spread(index: number, seed: number, width: number, height: number): readonly [number, number, number] {
  const size = width * height
  const start = Math.floor(makeRandom(seed, 'spread', size).next() * size)
  const place = (start + (index % size) * coprimeStep(size)) % size
  return [place % width, Math.floor(place / width), Math.floor(index / size)]
}

/** Near the golden section of the size, where successive steps lie far apart. */
function coprimeStep(size: number): number {
  let step = Math.floor(size * 0.618)
  while (divisor(step, size) !== 1) step++
  return step
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', æ: 'ae', '&': ' and ' }

/** The name in a-z, 0-9 and dashes, for domains and addresses. */
export const makeSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüßøåæ&]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’".,]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
