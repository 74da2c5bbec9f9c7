import type { Database } from './database.js';

/** A lease that was granted. `epoch` rises with each holder, so that one who slept too long is found out. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly epoch: number;
}

/** Takes the lease when it is free, expired, or `force`d; null while somebody else holds it. Times are epoch milliseconds. */
export async function acquireLease(
  db: Database,
  wish: {
    readonly name: string;
    readonly holder: string;
    readonly now: number;
    readonly ttlMs: number;
    /** Only where it is known that no other process can be there. */
    readonly force: boolean;
  },
): Promise<Lease | null> {
  const row = await db
    .insertInto('leases')
    .values({ name: wish.name, holder: wish.holder, epoch: 1, expires_at: wish.now + wish.ttlMs })
    .onConflict((conflict) => {
      const take = conflict.column('name').doUpdateSet((column) => ({
        holder: wish.holder,
        epoch: column('leases.epoch', '+', 1),
        expires_at: wish.now + wish.ttlMs,
      }));
      return wish.force ? take : take.where('leases.expires_at', '<=', wish.now);
    })
    .returning('epoch')
    .executeTakeFirst();
  return row === undefined ? null : { name: wish.name, holder: wish.holder, epoch: row.epoch };
}

/** Holds on to a lease; false when it is lost, also when it merely ran out: then it has to be acquired anew. */
export async function renewLease(db: Database, lease: Lease, now: number, ttlMs: number): Promise<boolean> {
  const result = await db
    .updateTable('leases')
    .set({ expires_at: now + ttlMs })
    .where('name', '=', lease.name)
    .where('holder', '=', lease.holder)
    .where('epoch', '=', lease.epoch)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Gives a lease back, so that the next one need not wait. */
export async function releaseLease(db: Database, lease: Lease): Promise<void> {
  await db
    .updateTable('leases')
    .set({ expires_at: 0 })
    .where('name', '=', lease.name)
    .where('holder', '=', lease.holder)
    .where('epoch', '=', lease.epoch)
    .execute();
}
