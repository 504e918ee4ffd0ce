@echo off
rem Builds Junheng and serves it on http://127.0.0.1:5080 with its data in the folder data. Arguments go to "junheng serve".
cd /d "%~dp0"
call junheng.cmd serve %*
exit /b %errorlevel%
