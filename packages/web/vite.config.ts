import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server serves the built files; in development its address stands behind the same paths.
const server = process.env.WAYMARK_URL ?? 'http://localhost:4000'

// The server takes writes of a session from its own address alone.
const proxied = { target: server, changeOrigin: true, headers: { origin: server } }

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': proxied, '/v1': proxied } },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, target: 'es2022', chunkSizeWarningLimit: 700 },
})
