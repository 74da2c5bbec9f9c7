import { execFileSync } from 'node:child_process';

/** End-to-end tests start the built bot: what they start is always what is in `src/`. */
export default function buildOnce(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
}
