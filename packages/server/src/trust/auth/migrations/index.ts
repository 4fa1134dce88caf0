import type { Migration } from '../../../platform/migrations'

/** The library's tables, in a schema of their own, out of `waymark_app`'s reach; its "account" is a `login` here. */
export const migrations: readonly Migration[] = [
  {
    id: '025-auth',
    store: 'postgres',
    statements: [
      'create schema auth',
      'revoke all on schema auth from public',
      `create table auth."user" (id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null,
        image text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
      `create table auth.session (id text primary key, "expiresAt" timestamptz not null, token text not null unique,
        "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(), "ipAddress" text, "userAgent" text,
        "userId" text not null references auth."user" on delete cascade)`,
      'create index session_by_user on auth.session ("userId")',
      `create table auth.login (id text primary key, "accountId" text not null, "providerId" text not null,
        "userId" text not null references auth."user" on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
        "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
        "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
      'create index login_by_user on auth.login ("userId")',
      `create table auth.verification (id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
        "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
      'create index verification_identifier on auth.verification (identifier)',
    ],
  },
]
