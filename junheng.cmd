@echo off
rem The command line of Junheng. Builds the program first when a source has changed since the last build.
setlocal enabledelayedexpansion
set "root=%~dp0"
set "app=%root%artifacts\app\junheng.dll"
if not exist "%root%artifacts" mkdir "%root%artifacts"
(
  for /r "%root%src" %%f in (*) do @echo %%~tf %%~zf %%f
  for /r "%root%standards" %%f in (*) do @echo %%~tf %%~zf %%f
  for %%f in ("%root%*.props" "%root%global.json") do @echo %%~tf %%~zf %%f
) > "%root%artifacts\app.now" 2>nul
if exist "%app%" fc /b "%root%artifacts\app.now" "%root%artifacts\app.built" >nul 2>nul && goto start
echo Building Junheng... 1>&2
dotnet publish "%root%src\Cli\Cli.csproj" -c Release -o "%root%artifacts\app" -v quiet "-p:ArtifactsPath=%root%artifacts\app-build" -p:RunAnalyzers=false -p:GenerateDocumentationFile=false -p:Precompile=true >"%root%artifacts\app.log" 2>&1
if errorlevel 1 dotnet publish "%root%src\Cli\Cli.csproj" -c Release -o "%root%artifacts\app" -v quiet "-p:ArtifactsPath=%root%artifacts\app-build" -p:RunAnalyzers=false -p:GenerateDocumentationFile=false 1>&2
if errorlevel 1 exit /b 70
copy /y "%root%artifacts\app.now" "%root%artifacts\app.built" >nul
:start
if /i not "%~1"=="serve" set DOTNET_TieredPGO=0
dotnet "%app%" %*
exit /b %errorlevel%
