import { readLastEventImport } from '../../../record/imports'
import { detectSilence } from '../../../record/ingest'
import { inTenant, type Tenant } from '../../../trust/tenancy'
import { metricsOf } from './metrics-of'

/** Finds which sources fell silent and which deliver again, in one transaction: keys, series, and file imports that come again and again. */
export const detectSilentSources = (tenant: Tenant): Promise<void> =>
  inTenant(tenant, async (tx) => {
    const lastAt = await readLastEventImport(tx, tenant)
    const imports = lastAt === null ? [] : [{ kind: 'import' as const, source: 'import', lastAt }]
    await detectSilence(tx, tenant, { others: imports, metricsOf: (sources) => metricsOf(tenant, sources) })
  })
