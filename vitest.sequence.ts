import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** So long that whatever else there is should run beside it, not before it. */
const FIRST = 'packages/web/test/e2e/demo.test.ts'

/** The walks of the demo company begin at once, on the one worker, and all other files share the other until they are through. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isFirst = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(FIRST)
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))]
  }
}
