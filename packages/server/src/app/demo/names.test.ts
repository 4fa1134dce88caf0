import { describe, expect, it } from 'vitest'
import { makeSlug, nameAccount } from './names'

describe('names of accounts', () => {
  it('gives 30,000 accounts a name and a domain of their own', () => {
    const all = Array.from({ length: 30_000 }, (_, index) => nameAccount(5, index))
    expect(new Set(all.map((who) => who.name)).size).toBe(30_000)
    expect(new Set(all.map((who) => who.slug)).size).toBe(30_000)
    for (const { slug } of all) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(all.some(({ name }) => /undefined| {2}/.test(name))).toBe(false)
  })

  it('has long names, accents, ampersands and quotes among the first', () => {
    const names = Array.from({ length: 36 }, (_, index) => nameAccount(1, index).name)
    expect(names.some((name) => name.length > 80)).toBe(true)
    for (const mark of ['&', '"', "'", 'ü', 'É', 'ø', '/', '+']) expect(names.join()).toContain(mark)
  })

  it('puts every subsidiary after its head office', () => {
    for (let index = 0; index < 2000; index++) {
      const { group } = nameAccount(3, index)
      if (!group) continue
      expect(index).toBeGreaterThanOrEqual(group.head)
      expect(index).toBeLessThanOrEqual(group.last)
      expect(nameAccount(3, group.head).group).toEqual(group)
      expect(group.last - group.head).toBeGreaterThanOrEqual(2)
      expect(group.last - group.head).toBeLessThanOrEqual(5)
    }
  })

  it.each([
    ['Müller & Söhne Haustechnik', 'mueller-and-soehne-haustechnik'],
    ['Électricité de l’Est', 'electricite-de-lest'],
    ['The "Old Mill" Co.', 'the-old-mill-co'],
    ['24/7 Locks', '24-7-locks'],
  ])('turns %s into %s', (name, slug) => {
    expect(makeSlug(name)).toBe(slug)
  })
})
