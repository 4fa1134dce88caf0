export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}
export function findViolations(
  baseDir: string,
  paths: readonly string[],
  rules: readonly object[],
): Promise<{ modules: number; violations: readonly Violation[] }>
