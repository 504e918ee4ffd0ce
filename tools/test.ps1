# Builds everything with warnings as errors and runs every test project. Installs nothing: what is missing is said, and its tests are
# skipped. Written for Windows PowerShell 5.1, which reads a file without a byte order mark as ANSI: only ASCII here.
# Ends with one line: N passed, N failed; skipped tests have a line of their own before it. `test.cmd Standards Web` runs only those projects.
Set-Location (Join-Path $PSScriptRoot '..')
# The programs write Chinese; without this it is read in the code page of the console.
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'; $env:DOTNET_NOLOGO = '1'
if (-not (Get-Command initdb -ErrorAction SilentlyContinue)) {
    Write-Output 'PostgreSQL (initdb) is not on the PATH: its tests are skipped.'
}
if (-not $env:CHROMIUM) {
    # Edge is a Chromium too, and every Windows has it.
    foreach ($base in $env:ProgramFiles, ${env:ProgramFiles(x86)}, $env:LOCALAPPDATA) {
        foreach ($browser in 'Google\Chrome\Application\chrome.exe', 'Microsoft\Edge\Application\msedge.exe') {
            if ($base -and -not $env:CHROMIUM -and [IO.File]::Exists("$base\$browser")) { $env:CHROMIUM = "$base\$browser" }
        }
    }
    if (-not $env:CHROMIUM) { Write-Output 'Neither Chrome nor Edge was found: the browser tests are skipped (set CHROMIUM to its path).' }
}
dotnet build Junheng.slnx -c Release -v quiet -warnaserror
if ($LASTEXITCODE -ne 0) { Write-Output '0 passed, 1 failed'; exit 1 }
$total = 0; $failed = 0; $skipped = 0
foreach ($folder in Get-ChildItem tests -Directory -Filter '*.Tests') {
    $name = $folder.Name
    if ($args.Count -gt 0 -and $args -notcontains ($name -replace '\.Tests$', '')) { continue }
    # Not Out-String: it breaks lines at the width of the window, and the summary is longer than some.
    $output = (& dotnet "artifacts/bin/$name/release/Junheng.$name.dll" -noColor -noLogo 2>&1 | ForEach-Object { "$_" }) -join "`n"
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
