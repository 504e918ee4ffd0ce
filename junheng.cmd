@echo off
rem The command line of Junheng. Builds the program first when a source has changed since the last build: when the list of
rem sources with their times (to the minute) and sizes is another. Delayed expansion stays off: it would take every "!" out of
rem paths and arguments.
setlocal
set "root=%~dp0"
set "app=%root%artifacts\app"
set "new=%root%artifacts\app.new"
set "old=%root%artifacts\app.old"
if not exist "%root%artifacts" mkdir "%root%artifacts"
(
  for /r "%root%src" %%f in (*) do @echo %%~tf %%~zf %%f
  for /r "%root%standards" %%f in (*) do @echo %%~tf %%~zf %%f
  for %%f in ("%root%*.props" "%root%global.json") do @echo %%~tf %%~zf %%f
) > "%root%artifacts\app.now"
if exist "%app%\junheng.dll" fc /b "%root%artifacts\app.now" "%root%artifacts\app.built" >nul 2>nul && goto start

echo Building Junheng... 1>&2
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
set publish=dotnet publish "%root%src\Cli\Cli.csproj" -c Release -o "%new%" -v quiet "-p:ArtifactsPath=%root%artifacts\app-build" -p:RunAnalyzers=false -p:GenerateDocumentationFile=false
if exist "%new%" rmdir /s /q "%new%"
%publish% -p:Precompile=true >"%root%artifacts\app.log" 2>&1 && goto built
rem Where the ahead-of-time compiler cannot be had, without it.
if exist "%new%" rmdir /s /q "%new%"
%publish% 1>&2 || exit /b 70
:built
rem A program that runs from the folder holds it: then nothing is replaced, rather than a part.
if exist "%old%" rmdir /s /q "%old%"
if exist "%app%" move "%app%" "%old%" >nul 2>nul
if exist "%app%" (
  echo Junheng is running from artifacts\app. Stop it, then start again. 1>&2
  exit /b 70
)
move "%new%" "%app%" >nul || exit /b 70
if exist "%old%" rmdir /s /q "%old%"
copy /y "%root%artifacts\app.now" "%root%artifacts\app.built" >nul
:start
rem A command lives too short to gain from profiling itself; the server does not.
if /i not "%~1"=="serve" set DOTNET_TieredPGO=0
dotnet "%app%\junheng.dll" %*
exit /b %errorlevel%
