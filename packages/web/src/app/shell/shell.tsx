import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ExplainProvider } from '../../ui/explain'
import { useGo, useKey } from '../../ui/keys'
import { entries, footEntries } from './entries'
import { Nav } from './nav'
import { PhoneBar } from './phone-bar'
import styles from './shell.module.css'
import { usePaletteKey } from './use-palette-key'

const Palette = lazy(() => import('./palette').then((module) => ({ default: module.Palette })))
const KeyHelp = lazy(() => import('./key-help').then((module) => ({ default: module.KeyHelp })))

const all = [...entries, ...footEntries]
const letters = all.map((entry) => entry.letter)

/** Navigation, palette and keys around every screen. */
export function Shell() {
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  const navigate = useNavigate()
  usePaletteKey(() => setPaletteOpen(true))
  useKey('?', () => setHelpOpen(true))
  useGo(letters, (letter) => {
    const entry = all.find((one) => one.letter === letter)
    if (entry) void navigate({ to: entry.to })
  })
  return (
    <ExplainProvider>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <div className={styles.app}>
        <Nav onFind={() => setPaletteOpen(true)} />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
        <PhoneBar onFind={() => setPaletteOpen(true)} />
      </div>
      <Suspense fallback={null}>
        {paletteOpen ? <Palette onClose={() => setPaletteOpen(false)} onKeys={() => setHelpOpen(true)} /> : null}
        {helpOpen ? <KeyHelp onClose={() => setHelpOpen(false)} /> : null}
      </Suspense>
    </ExplainProvider>
  )
}
