import { mergeConfig } from 'vite'
import base from '../vite.config'
import { fixture } from './fixture/plugin'

export default mergeConfig(base, { plugins: [fixture()], server: { proxy: undefined }, preview: { port: 4311 } })
