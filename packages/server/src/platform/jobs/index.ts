import { Logger, parseCronItems, type Runner, run, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import type { z } from 'zod'
import { asError } from '../../kernel/errors'
import type { Log } from '../log'
import type { Migration } from '../migrations'
import type { Tx } from '../postgres'
import type { Stores } from '../stores'

export interface JobDefinition<Payload = never> {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  /** In cron's words, UTC; the payload of such a job is `{}`. */
  readonly cron?: string
  readonly run: (stores: Stores, payload: Payload) => Promise<void>
}

/** Names a job's types for the compiler. */
export const defineJob = <Payload>(definition: JobDefinition<Payload>): JobDefinition =>
  definition as unknown as JobDefinition

export interface JobOptions {
  /** One waiting job per key: a second one replaces the first. */
  readonly key?: string
  /** Jobs of one queue run one after another. */
  readonly queue?: string
  readonly runAt?: Date
}

/** Puts a job in the queue, in the transaction of whatever causes it. */
export async function enqueueJob(tx: Tx, name: string, payload: object, options: JobOptions = {}): Promise<void> {
  await sql`select waymark_enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${options.queue ?? null},
    ${options.key ?? null}, ${options.runAt ?? null}::timestamptz)`.execute(tx)
}

/** Makes the queue's own tables; runs before our migrations, whose functions call it. */
export const prepareQueue = async (stores: Stores): Promise<void> =>
  runMigrations({ pgPool: stores.postgres.ownerPool, logger: bridgeLog(stores.log) })

/** Runs jobs until stopped. A job that throws is tried again by the queue, later and later; its fault is logged with its name. */
export async function startJobs(stores: Stores, jobs: readonly JobDefinition[]): Promise<Runner> {
  const taskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await job.run(stores, job.payload.parse(cronless(payload)))
        } catch (thrown) {
          stores.log.error({ err: asError(thrown), job: job.name }, 'a job failed and will be tried again')
          throw thrown
        }
      },
    ]),
  )
  const scheduled = jobs.flatMap((job) =>
    job.cron ? [{ task: job.name, match: job.cron, options: { maxAttempts: 3 } }] : [],
  )
  return run({
    pgPool: stores.postgres.ownerPool,
    taskList,
    parsedCronItems: parseCronItems(scheduled),
    logger: bridgeLog(stores.log),
    concurrency: 3,
    pollInterval: 1000,
    noHandleSignals: true,
    noPreparedStatements: false,
  })
}

/** The queue's own words go to our log; what it says of every job is of use to nobody but a debugger. */
const bridgeLog = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'the job queue says')
    else log.debug({ queue: message }, 'the job queue says')
  })

/** The queue puts `_cron` into the payload of scheduled jobs. */
function cronless(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload
  const { _cron, ...rest } = payload as Record<string, unknown>
  return rest
}

export const migrations: readonly Migration[] = [
  {
    id: '010-jobs-enqueue',
    store: 'postgres',
    statements: [
      `create function waymark_enqueue_job(name text, payload json, queue text, key text, run_at timestamptz) returns void
       language sql security definer set search_path = pg_catalog, pg_temp as $$
         select graphile_worker.add_job(name, payload, queue_name := queue, run_at := run_at, job_key := key)
       $$`,
      'revoke all on function waymark_enqueue_job from public',
      'grant execute on function waymark_enqueue_job to waymark_app',
    ],
  },
]
