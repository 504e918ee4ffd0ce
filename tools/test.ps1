# Builds everything with warnings as errors and runs every test project.
# Ends with one line: N passed, N failed; skipped tests have a line of their own before it. `test.cmd Standards Web` runs only those projects.
Set-Location (Join-Path $PSScriptRoot '..')
[Console]::OutputEncoding = [Text.Encoding]::UTF8
if (-not (Get-Command initdb -ErrorAction SilentlyContinue)) {
    Write-Output 'PostgreSQL (initdb) is not on the PATH: its tests are skipped.'
}
dotnet build Junheng.slnx -c Release -v quiet -warnaserror
if ($LASTEXITCODE -ne 0) { Write-Output '0 passed, 1 failed'; exit 1 }
$total = 0; $failed = 0; $skipped = 0
foreach ($folder in Get-ChildItem tests -Directory -Filter '*.Tests') {
    $name = $folder.Name
    if ($args.Count -gt 0 -and $args -notcontains ($name -replace '\.Tests$', '')) { continue }
    $output = & dotnet "artifacts/bin/$name/release/Junheng.$name.dll" -noColor -noLogo 2>&1 | Out-String
    $code = $LASTEXITCODE
    if ($code -ne 0) { Write-Output "== $name"; Write-Output $output }
    $found = [regex]::Match($output, 'Total: (\d+), Errors: (\d+), Failed: (\d+), Skipped: (\d+)')
    if (-not $found.Success) { $total++; $failed++; continue }
    Write-Output "${name}: $($found.Value)"
    $bad = [int]$found.Groups[2].Value + [int]$found.Groups[3].Value
    $total += [int]$found.Groups[1].Value; $skipped += [int]$found.Groups[4].Value
    if ($code -ne 0 -and $bad -eq 0) { $total++; $bad = 1 }
    $failed += $bad
}
if ($skipped -gt 0) { Write-Output "$skipped skipped" }
Write-Output "$($total - $failed - $skipped) passed, $failed failed"
if ($failed -gt 0 -or $total -eq 0) { exit 1 }
