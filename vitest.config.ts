import { defineConfig } from 'vitest/config'
import { LongestFirst } from './vitest.sequence.ts'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/structure/fixture/**'],
    globalSetup: ['packages/server/test/global-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    pool: 'forks',
    // A worker loads the code once for all its files.
    isolate: false,
    setupFiles: ['packages/server/test/each-file.ts'],
    sequence: { sequencer: LongestFirst },
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'node_modules/.cache/waymark-test.json' },
  },
})
