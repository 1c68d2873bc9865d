"""find_secrets.py FOLDER: fails when detect-secrets finds anything in it."""

import json
import subprocess
import sys


def main(folder):
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "--no-verify", "."]
    scan = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    results = json.loads(scan.stdout)["results"]
    for path, secrets in results.items():
        for secret in secrets:
            print(f"{path}:{secret['line_number']}: {secret['type']}")
    return 1 if results else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
