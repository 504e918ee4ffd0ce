@echo off
rem Builds everything and runs every test project; see tools\test.ps1.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0tools\test.ps1" %*
exit /b %errorlevel%
