// Runs before the first paint, so that a dark screen never flashes white.
;(() => {
  let choice = 'auto'
  try {
    choice = localStorage.getItem('waymark-color-scheme') || 'auto'
  } catch {
    choice = 'auto'
  }
  const dark = choice === 'dark' || (choice === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
